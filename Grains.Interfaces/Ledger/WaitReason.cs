namespace Engagement.Ledger;

/// <summary>Why a sheet needs a second person before it counts. The codes are part of the HTTP contract.</summary>
public static class WaitReason
{
    /// <summary>An award of 15 points or more came without a proof.</summary>
    public const string ProofMissing = "proof-missing";

    /// <summary>A mentor's own award to a student of the faction that this mentor alone guides.</summary>
    public const string OwnFaction = "own-faction";

    /// <summary>Very many large awards of one person in a week, or very many points for one student at once.</summary>
    public const string UnusualHeap = "unusual-heap";
}
