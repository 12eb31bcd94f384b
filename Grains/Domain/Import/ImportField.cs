namespace Engagement.Domain;

/// <summary>What a column can be read as. There is no other: nothing that the product does not need, and nothing that would mark a child.</summary>
public static class ImportField
{
    public const string Id = "id";
    public const string ExternalId = "externalId";
    public const string Name = "name";
    public const string LastName = "lastName";
    public const string FirstName = "firstName";
    public const string Class = "class";
    public const string Grade = "grade";
    public const string Letter = "letter";
    public const string Faction = "faction";
    public const string Since = "since";
    public const string Login = "login";
    public const string Post = "post";

    public static readonly string[] OfStudents = [Id, ExternalId, Name, LastName, FirstName, Class, Grade, Letter, Faction, Since];
    public static readonly string[] OfStaff = [Id, ExternalId, Name, LastName, FirstName, Login, Post];

    public static string[] Of(TableKind kind) => kind switch
    {
        TableKind.Students => OfStudents,
        TableKind.Staff => OfStaff,
        _ => [],
    };
}

public enum TableKind
{
    /// <summary>Not read.</summary>
    None,
    Students,
    Staff,
}
