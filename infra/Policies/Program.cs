using Policies.Rules;
using Policies.Wire;

return await PolicyPackServer.RunAsync(GoldenPack.Create(), args, TimeProvider.System);
