using SdkGenerator;

// dotnet run --project compat/SdkGenerator [folder of compat]
var compat = new DirectoryInfo(args is [var folder] ? folder : Path.Combine(Environment.CurrentDirectory, "compat"));
foreach (var package in Package.All)
{
    if (!File.Exists(package.SchemaFile(compat)))
    {
        await Console.Error.WriteLineAsync($"{package.SchemaFile(compat)} does not exist. Run this at the top of the repository: dotnet run --project compat/SdkGenerator");
        return 2;
    }

    var files = package.Generate(compat);
    package.Replace(compat, files);
    await Console.Out.WriteLineAsync($"{package.Name}: {files.Count} files");
}

return 0;
