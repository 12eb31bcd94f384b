using System.Collections.Immutable;
using Engagement.Acts;

namespace Engagement.Summer;

/// <summary>A course of a centre: its plan, who listens, who was there on its days, its certificates (S2-15, S2-20, S2-21).</summary>
internal static class CourseEndpoints
{
    public static void MapCourses(this IEndpointRouteBuilder centre)
    {
        var course = centre.MapGroup("/courses/{course:guid}");
        course.MapPut("/", Plan);
        course.MapPut("/place", Join);
        course.MapDelete("/place", Leave);
        course.MapPut("/days/{day:int}/listeners/{home}/{account}", Mark);
        course.MapPost("/days/{day:int}/confirmation", Confirm);
        course.MapPost("/certificates", Certify);
        course.MapDelete("/certificates/{home}/{account}", Withdraw);
    }

    private static Task<IResult> Plan(int year, string territory, Guid course, CourseRequest request, SummerServices services, HttpContext context)
    {
        var fault = request.TryRead(course, out var plan);
        return services.RunCourse(year, territory, context, fault, summer => summer.Course(course).Plan(plan));
    }

    private static Task<IResult> Join(int year, string territory, Guid course, SummerServices services, HttpContext context) =>
        services.OwnCourse(year, territory, context, summer => summer.Course(course).Join(summer.Person));

    private static Task<IResult> Leave(int year, string territory, Guid course, SummerServices services, HttpContext context) =>
        services.OwnCourse(year, territory, context, summer => summer.Course(course).Leave(summer.Person));

    private static Task<IResult> Mark(
        int year, string territory, Guid course, int day, string home, string account, DayRequest request, SummerServices services, HttpContext context) =>
        services.RunCourse(year, territory, context, request.Fault, summer => summer.Course(course).Mark(Adult.Key(home, account), day - 1, request.State!));

    private static Task<IResult> Confirm(int year, string territory, Guid course, int day, SummerServices services, HttpContext context) =>
        services.RunCourse(year, territory, context, null, summer => summer.Course(course).Confirm(day - 1, summer.Person));

    /// <summary>On the paper stands the name by which the person's own school knows them.</summary>
    private static Task<IResult> Certify(int year, string territory, Guid course, SummerServices services, HttpContext context) =>
        services.RunCourse(year, territory, context, null, async summer =>
        {
            var names = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var listener in (await summer.Course(course).Get())?.Listeners ?? [])
            {
                if (await summer.NameOf(listener.Person) is { } name)
                {
                    names[listener.Person] = name;
                }
            }

            return await summer.Course(course).Certify(names.ToImmutable(), summer.Person);
        });

    private static Task<IResult> Withdraw(
        int year, string territory, Guid course, string home, string account, SummerServices services, HttpContext context) =>
        services.RunCourse(year, territory, context, null, summer =>
        {
            context.Describe($"{course}/{home}/{account}");
            return summer.Course(course).Withdraw(Adult.Key(home, account), summer.Person);
        });
}
