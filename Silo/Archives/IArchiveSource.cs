namespace Engagement.Archives;

/// <summary>Where schools are stored. An archive is read from one moment of it while others write on.</summary>
public interface IArchiveSource
{
    IArchiveMoment Open();
}

/// <summary>One moment of all that is stored. What it lists is read to its end before the next list is begun.</summary>
public interface IArchiveMoment : IDisposable
{
    /// <summary>The sheets of a school's book to the letter, in their order.</summary>
    IEnumerable<byte[]> Sheets(string school);

    /// <summary>The texts beside the book, by their sheets.</summary>
    IEnumerable<ArchivedNote> Notes(string school);

    /// <summary>A school's states of one name as the JSON that they are, by their grains.</summary>
    IEnumerable<StoredState> States(string name, string school);
}

public sealed record StoredState(GrainId Grain, byte[] Payload)
{
    public bool IsOf(string school) => ArchivedStates.IsOf(school, Grain.Key.ToString()!);
}
