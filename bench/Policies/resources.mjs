// What an engine sends about a stack: resources with as many inputs as they have in Pulumi.prod.yaml's plan, made up
// here so that the same bytes are sent on every run.
let state = 1;
const random = () => { state = (Math.imul(state, 48271) >>> 0) % 2147483647; return state; };
const text = (length) => Array.from({ length }, () => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[random() % 64]).join("");

/** What the policies of both packs look at. */
const judged = (i) => ({ title: `t${i}`, options: { http: { tokens: "required" } }, rules: [{ cidr: "10.0.0.0/8", port: 22 }], days: 7 });
const tags = (i) => ({ owner: "me", Name: `n${i}`, Project: "goldenhost", Stack: "prod", ManagedBy: "pulumi", Environment: "production", CostCentre: "1234" });
const provider = {
  type: "pulumi:providers:aws", name: "aws", urn: "urn:pulumi:prod::goldenhost::pulumi:providers:aws::aws",
  properties: { region: "eu-central-1", allowedAccountIds: "[\"123456789012\"]", version: "7.0.0", skipMetadataApiCheck: "true" },
};
const userData = text(14_000);
const type = (i) => (i % 3 ? "test:index:Thing" : "test:index:Other");

/** An EC2 instance as it is planned: about thirty inputs and 14 kB of user data. */
export const instance = (i) => ({
  type: type(i), name: `instance-${i}`, provider, options: { ignoreChanges: ["tags"], protect: true },
  properties: {
    ...judged(i), tags: tags(i), ami: "ami-0123456789abcdef0", instanceType: "m7i.large", associatePublicIpAddress: false, availabilityZone: "eu-central-1a",
    disableApiTermination: true, ebsOptimized: true, hibernation: false, iamInstanceProfile: `profile-${i}`, instanceInitiatedShutdownBehavior: "stop",
    monitoring: true, placementGroup: null, privateIp: "10.40.0.10", sourceDestCheck: true, subnetId: "04da6b54-80e4-46f7-96ec-b56ff0331ba9", tenancy: "default",
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled", httpProtocolIpv6: "disabled" },
    rootBlockDevice: { encrypted: true, kmsKeyId: "04da6b54-80e4-46f7-96ec-b56ff0331ba9", volumeSize: 10, volumeType: "gp3", deleteOnTermination: true, tags: tags(i) },
    ebsBlockDevices: [{ deviceName: "/dev/sdf", encrypted: true, kmsKeyId: "04da6b54-80e4-46f7-96ec-b56ff0331ba9", volumeSize: 100, volumeType: "gp3", tags: tags(i) }],
    vpcSecurityGroupIds: ["04da6b54-80e4-46f7-96ec-b56ff0331ba9", "sg-0123456789abcdef0"], userDataReplaceOnChange: true,
    userDataBase64: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: userData },
  },
});

/** A resource as most of a stack are: a dozen properties. */
export const ordinary = (i) => ({
  type: type(i), name: `r${i}`,
  properties: { ...judged(i), tags: tags(i), arn: `arn:aws:ec2:eu-central-1:123456789012:security-group-rule/sgr-${i}`, description: "from the administrators' network", enabled: true, fromPort: 22, toPort: 22 },
});
