using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Golden.Image;
using Golden.Tests.Engine;
using Golden.Vm;
using OpenSsh.Tests;

namespace Golden.Tests.Vm;

/// <summary>Machines whose emulator is that of Golden.TestHost, found first on the PATH. For tests that run alone.</summary>
internal sealed class EmulatedMachines : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];
    private readonly string _keyFile;

    public EmulatedMachines()
    {
        var bin = Directory.CreateDirectory(Path.Combine(Root, "bin")).FullName;
        var program = Path.Combine(bin, QemuProcess.Program);
        File.WriteAllText(program, $"#!/bin/bash\nexec -a {QemuProcess.Program} {HostProcess.Program} qemu \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _keyFile = Path.Combine(Root, "host");
        using (var keygen = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", _keyFile])) keygen.WaitForExit();
        Set("PATH", $"{bin}:{Environment.GetEnvironmentVariable("PATH")}");
        Set(AcceleratorProbe.Override, "tcg");
        Set("EMULATOR_HOST_KEY", _keyFile);
        Behaves("boots");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("golden-machines-").FullName;

    public VmFolders Folders => new(Path.Combine(Root, ".golden"));

    public ConcurrentQueue<string> Progress { get; } = [];

    public VmManager Manager => new(Folders, _ => Task.FromResult(Image(Path.Combine(Root, "image"))), new AcceleratorProbe(Path.Combine(Root, "probe.json")), Progress.Enqueue);

    /// <summary>How machines boot that are started from now on.</summary>
    public void Behaves(string mode) => Set("EMULATOR", mode);

    public VmSpec Spec(string name) => new()
    {
        SchemaVersion = 1,
        Name = name,
        DataDiskGiB = 1,
        SshPort = TestSshd.FreePort(),
        DockerPort = TestSshd.FreePort(),
        UserData = Convert.ToBase64String("#cloud-config\nsecret: hush-hush\n"u8),
        HostKey = File.ReadAllText(_keyFile + ".pub").Trim(),
    };

    public OwnedProcess? ProcessOf(string name) => Folders.Of(name).ReadRecord() is { } record ? QemuProcess.Find(record.Id) : null;

    public void Dispose()
    {
        foreach (var folder in Folders.All()) ProcessOf(folder.Name)?.KillAsync(CancellationToken.None).GetAwaiter().GetResult();
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        Directory.Delete(Root, recursive: true);
    }

    /// <summary>Puts the image where the real <c>golden</c> looks for it.</summary>
    public void CacheImage()
    {
        Set("XDG_CACHE_HOME", Path.Combine(Root, "cache"));
        var image = Image(ImageCache.OfUser().FolderOf(ImageRecipe.Current.Hash));
        File.WriteAllText(Path.Combine(image.Folder, "manifest.json"), JsonSerializer.Serialize(image.Manifest, VmJson.Options));
    }

    private static GoldenImage Image(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["root.img", "vmlinuz"])
        {
            if (!File.Exists(Path.Combine(folder, file))) File.WriteAllBytes(Path.Combine(folder, file), new byte[1 << 20]);
        }

        return new GoldenImage(folder, new ImageManifest
        {
            RecipeHash = "image",
            Suite = "none",
            BuiltAt = DateTimeOffset.UnixEpoch,
            BuildSeconds = 0,
            DiskBytes = 1 << 20,
            Kernel = "none",
            KernelSha256 = "",
            Packages = ImmutableSortedDictionary<string, string>.Empty,
            SetuidFiles = [],
        });
    }

    private void Set(string name, string value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
