namespace Orleans.Runtime;

/// <summary>What receives calls: an activation or an observer.</summary>
internal interface ICallTarget : IGrainContext
{
    /// <summary>False when this target is gone; its successor then has to take the call.</summary>
    bool TryReceive(GrainCall call);

    void ExpireCalls(long now);

    /// <summary>Runs an action among this target's turns.</summary>
    void Post(Action action);
}
