namespace Golden.Engine.Programs;

/// <summary>Reads an <c>Input&lt;T&gt;</c> or <c>Output&lt;T&gt;</c> whose T is only known at run time.</summary>
internal interface IOutputReader
{
    Task<ReadValue> ReadAsync(object value, ArgsReader owner);
}
