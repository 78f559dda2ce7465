using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output whose type the caller does not know.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
