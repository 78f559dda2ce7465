using Golden.Cli;

var terminal = Terminal.System();
return await FrontDoor.RunAsync(GoldenCommandLine.Create(Workspace.Find, terminal), args, terminal);
