using System.ComponentModel.DataAnnotations;

namespace Engagement.Limits;

/// <summary>Configuration section <c>Limits</c>: what is taken in before a request is refused early.</summary>
internal sealed class LimitOptions
{
    /// <summary>
    /// Sheets that one account may send in a second. The default is 20,000, about what one computer can write: a program may
    /// bring in a year at full speed. Where many schools share a server, some hundreds are plenty for a person.
    /// </summary>
    [Range(1, 1_000_000)]
    public int SheetsPerSecond { get; set; } = 20_000;

    /// <summary>
    /// Other changes that one person may make in a second; whoever is not signed in is counted by address. The default is
    /// 500, far above any person.
    /// </summary>
    [Range(1, 1_000_000)]
    public int ChangesPerSecond { get; set; } = 500;

    /// <summary>
    /// Reads and hub connections from one address in a second. The default is 50,000: a whole school sits behind one address,
    /// and a thousand phones that come back at once ask ten questions each.
    /// </summary>
    [Range(1, 1_000_000)]
    public int ReadsPerSecond { get; set; } = 50_000;

    /// <summary>Requests to the API that are worked on at once; the default is 1,000. More wait, and then are refused.</summary>
    [Range(1, 1_000_000)]
    public int ConcurrentRequests { get; set; } = 1000;

    /// <summary>Requests to the API that wait for their turn; the default is 2,000.</summary>
    [Range(0, 1_000_000)]
    public int WaitingRequests { get; set; } = 2000;

    /// <summary>Sign-ins by password from one address in a minute; the default is 60.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>
    /// Sign-ins by card from one address in a minute; the default is 600. A whole school sits behind one address, and a code
    /// of 60 bits is not found by guessing at this rate.
    /// </summary>
    [Range(1, 1_000_000)]
    public int CardsPerMinute { get; set; } = 600;

    /// <summary>Messages of the public to a school from one address in a minute; the default is 10.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerMinute { get; set; } = 10;

    /// <summary>Largest request body in bytes; the default is 1 MiB, four times the largest sheet.</summary>
    [Range(1024, 100_000_000)]
    public int BodyBytes { get; set; } = 1024 * 1024;
}
