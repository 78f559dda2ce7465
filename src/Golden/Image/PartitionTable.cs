using System.Buffers.Binary;

namespace Golden.Image;

/// <summary>
/// The MBR of a root disk with one partition. It exists for its id: NVMe controllers are numbered in the order in which
/// they happen to answer, and without an initial RAM disk the kernel finds a root filesystem by nothing but
/// <c>PARTUUID</c>.
/// </summary>
public static class PartitionTable
{
    /// <summary>Where the partition starts, in bytes.</summary>
    public const int Offset = 1 << 20;

    /// <summary>For <c>root=PARTUUID=</c>: the disk's signature and the number of the partition.</summary>
    public const string RootId = "676f6c64-01";

    private const int Sector = 512;

    /// <param name="diskBytes">Size of the disk; the partition takes all of it after <see cref="Offset"/>.</param>
    public static byte[] Write(long diskBytes)
    {
        var mbr = new byte[Sector];
        BinaryPrimitives.WriteUInt32LittleEndian(mbr.AsSpan(440), 0x676f6c64);
        var entry = mbr.AsSpan(446, 16);
        // Cylinders that say "see the sector numbers", and the type for Linux.
        entry[1] = entry[5] = 0xFE;
        entry[2] = entry[3] = entry[6] = entry[7] = 0xFF;
        entry[4] = 0x83;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], Offset / Sector);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], checked((uint)((diskBytes - Offset) / Sector)));
        mbr[510] = 0x55;
        mbr[511] = 0xAA;
        return mbr;
    }
}
