using Golden.Engine.Plan;
using Golden.Engine.Providers;

namespace Golden.Engine.Deploy;

/// <summary>Is told what a deployment does, while it does it. Called concurrently.</summary>
public interface IDeploymentLog : IStepLog
{
    void Started(Step step);

    void Finished(Step step, TimeSpan took);

    void Failed(Step step, string message);

    /// <summary>Something worth knowing that is not a step.</summary>
    void Note(string text);
}
