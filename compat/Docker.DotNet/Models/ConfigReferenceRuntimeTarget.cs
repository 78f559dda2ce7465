namespace Docker.DotNet.Models;

public class ConfigReferenceRuntimeTarget;
