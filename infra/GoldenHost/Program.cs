using GoldenHost;
using Pulumi;

return await Deployment.RunAsync<GoldenHostStack>();
