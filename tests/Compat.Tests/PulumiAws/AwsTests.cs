using System.Collections.Immutable;
using Compat.Tests.Fixtures;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Ssm;
using Tests.Shared.Schemas;
using AwsProvider = Pulumi.Aws.Provider;
using AwsProviderArgs = Pulumi.Aws.ProviderArgs;
using ProviderDefaultTagsArgs = Pulumi.Aws.Inputs.ProviderDefaultTagsArgs;
using SsmParameter = Pulumi.Aws.Ssm.Parameter;

namespace Compat.Tests.PulumiAws;

public sealed class AwsTests
{
    [Fact]
    public async Task An_instance_sends_what_the_schema_knows()
    {
        var mocks = new Recorder();
        var args = new InstanceArgs
        {
            Ami = "ami-1",
            InstanceType = "t3.micro",
            MetadataOptions = new InstanceMetadataOptionsArgs { HttpTokens = "required", HttpPutResponseHopLimit = 1 },
            RootBlockDevice = new InstanceRootBlockDeviceArgs { Encrypted = true, VolumeSize = 8 },
            VpcSecurityGroupIds = { "sg-1" },
            Tags = { ["Name"] = "n1" },
        };

        await Run.UpdateAsync(mocks, () => _ = new Instance("i", args));

        var inputs = mocks.Inputs("i");
        Assert.Equal("aws:ec2/instance:Instance", mocks.Resource("i").Type);
        Assert.Equal("t3.micro", inputs["instanceType"]);
        Assert.Equal(1d, ((ImmutableDictionary<string, object>)inputs["metadataOptions"])["httpPutResponseHopLimit"]);
        Assert.Empty(SchemaValidator.Load().Validate(mocks.Resource("i").Type!, inputs));
    }

    [Fact]
    public async Task An_enumeration_and_text_are_interchangeable()
    {
        var mocks = new Recorder();

        await Run.UpdateAsync(mocks, () => _ = new Instance("i", new InstanceArgs { InstanceType = InstanceType.T3_Micro }));

        Assert.Equal("t3.micro", mocks.Inputs("i")["instanceType"]);
    }

    [Fact]
    public async Task A_parameter_keeps_its_value_secret_and_needs_a_type()
    {
        var args = new ParameterArgs { Value = "s" };
        var error = await Run.FailureAsync(() => _ = new SsmParameter("p", args));

        Assert.Contains("[Input] Pulumi.Aws.Ssm.ParameterArgs.Type is required", error.Message, StringComparison.Ordinal);
        Assert.True(await Output.IsSecretAsync(args.Value!.ToOutput()));
    }

    [Fact]
    public async Task A_provider_takes_its_region_from_the_environment_unless_told_and_everything_but_text_as_json()
    {
        var mocks = new Recorder();
        var args = new AwsProviderArgs { Region = "eu-central-1", DefaultTags = new ProviderDefaultTagsArgs { Tags = { ["a"] = "b" } } };

        await Run.UpdateAsync(mocks, () => _ = new AwsProvider("aws", args));

        var inputs = mocks.Inputs("aws");
        Assert.Equal("pulumi:providers:aws", mocks.Resource("aws").Type);
        Assert.Equal("eu-central-1", inputs["region"]);
        Assert.Equal("true", inputs["skipRegionValidation"]);
        Assert.Empty(SchemaValidator.Load().Validate("pulumi:providers:aws", inputs));
    }

    [Fact]
    public async Task Functions_send_filters_and_read_lists_of_objects()
    {
        var mocks = new Recorder
        {
            AnswerCall = _ => new Dictionary<string, object>
            {
                ["id"] = "ami-1",
                ["public"] = true,
                ["blockDeviceMappings"] = new object[] { new Dictionary<string, object> { ["deviceName"] = "/dev/xvda" } },
            },
        };
        Output<GetAmiResult> ami = null!;
        GetAmiResult plain = null!;

        await Run.UpdateAsync(mocks, () => ami = GetAmi.Invoke(new GetAmiInvokeArgs
        {
            MostRecent = true,
            Owners = { "136693071363" },
            Filters = { new GetAmiFilterInputArgs { Name = "name", Values = { "debian-13-*" } } },
        }));
        await Deployment.TestAsync(mocks, Run.Update, async () => plain = await GetAmi.InvokeAsync(new GetAmiArgs
        {
            Filters = { new GetAmiFilterArgs { Name = "name", Values = { "debian-13-*" } } },
        }));

        var result = await Run.ValueAsync(ami);
        Assert.Equal("ami-1", result.Id);
        Assert.True(result.Public);
        Assert.Equal("/dev/xvda", Assert.Single(plain.BlockDeviceMappings).DeviceName);
        Assert.All(mocks.Calls, call => Assert.Empty(SchemaValidator.Load().Validate(call.Token!, call.Args)));
    }

    [Fact]
    public async Task An_existing_network_is_read_by_its_id()
    {
        var mocks = new Recorder();

        await Run.UpdateAsync(mocks, () => _ = Vpc.Get("v", "vpc-1"));

        Assert.Equal("vpc-1", mocks.Resource("v").Id);
    }
}
