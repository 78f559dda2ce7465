using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments: the fields and properties, of any visibility, that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly ImmutableArray<(InputAttribute Input, string Member, Func<object, object?> Get)> _inputs;

    protected InputArgs()
    {
        var fields = GetType().GetFields(Instance)
            .Select(field => ((MemberInfo)field, (Func<object, object?>)field.GetValue));
        var properties = GetType().GetProperties(Instance)
            .Select(property => ((MemberInfo)property, (Func<object, object?>)property.GetValue));
        _inputs =
        [
            .. from member in fields.Concat(properties)
               let attribute = member.Item1.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select (attribute, member.Item1.Name, member.Item2),
        ];
    }

    // Arguments are those of resources or of invokes, nothing else.
    private protected abstract string Kind { get; }

    internal virtual Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (input, member, get) in _inputs)
        {
            var name = $"[Input] {GetType().FullName}.{member}";
            var value = get(this);
            if (input.IsRequired && value is null)
            {
                throw new ArgumentNullException(member, $"{name} is required but was not given a value");
            }

            values.Add(input.Name, input.Json && value is not null ? ToJson(name, value) : value);
        }

        return Task.FromResult(values.ToImmutable());
    }

    private static Output<string> ToJson(string context, object value)
    {
        var output = value is IInput input
            ? new Output<object?>(input.ToOutput().GetDataAsync())
            : Output.Create<object?>(value);
        return output.Apply(async plain => ProtoJson.Format(
            await new Serializer().SerializeAsync(context, plain, keepResources: false).ConfigureAwait(false)));
    }
}
