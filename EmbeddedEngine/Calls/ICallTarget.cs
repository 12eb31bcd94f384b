namespace Orleans.Runtime;

/// <summary>What receives calls: an activation or an observer.</summary>
internal interface ICallTarget : IGrainContext
{
    /// <summary>False when this target is gone; its successor then has to take the call.</summary>
    bool TryReceive(GrainCall call);

    void ExpireCalls(long now);

    /// <summary>Fails all calls, waiting and under way: nobody will answer them.</summary>
    void FailCalls(Exception exception);

    /// <summary>Runs an action among this target's turns.</summary>
    void Post(Action action);
}
