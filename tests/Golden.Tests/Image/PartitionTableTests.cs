using Golden.Image;
using Golden.Vm;

namespace Golden.Tests.Image;

public sealed class PartitionTableTests
{
    [Fact]
    public async Task Is_read_by_blkid_as_one_partition_with_the_id_that_the_kernel_is_given()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var disk = new FileStream(file, FileMode.Open))
            {
                await disk.WriteAsync(PartitionTable.Write(64 << 20));
                disk.SetLength(64 << 20);
            }
            var found = await Tool.RunAsync("partx", ["--raw", "--noheadings", "--bytes", "--output", "START,SIZE,UUID", file], CancellationToken.None);
            Assert.Equal($"2048 {63 << 20} {PartitionTable.RootId}", found.Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
