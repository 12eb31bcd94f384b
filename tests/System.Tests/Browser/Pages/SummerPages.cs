using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The summer season.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> SummerPages => new()
    {
        ["summer"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/summer?lang=ru");
        },
        ["summer for strangers"] = (_, visitor) => Opened(visitor, "/summer"),
        ["summer centre for its head"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/summer/turkistan-region");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("summerWords.newCourse") }).ClickAsync();
        },
        ["summer centre elsewhere"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/summer/almaty?lang=en");
        },
        ["squads of a school"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/squads");
        },
        ["check of a paper"] = (_, visitor) => Opened(visitor, "/papers?lang=ru"),
    };
}
