using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Finds the assemblies that may hold grains: those beside the program, loaded yet or not, that refer to this one.</summary>
internal static class ApplicationAssemblies
{
    public static IEnumerable<Assembly> Load()
    {
        var engine = typeof(ApplicationAssemblies).Assembly;
        foreach (var name in NamesBesideProgram())
        {
            // A reference that no type uses is not in any assembly's metadata, so walking references would miss it.
            TryLoad(name);
        }

        return AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && (assembly == engine || RefersTo(assembly, engine.GetName().Name!)));
    }

    private static bool RefersTo(Assembly assembly, string name) => assembly.GetReferencedAssemblies().Any(reference => reference.Name == name);

    private static IEnumerable<string> NamesBesideProgram() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(path => path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
        .Select(path => Path.GetFileNameWithoutExtension(path));

    private static void TryLoad(string name)
    {
        try
        {
            Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            // Listed, but not there or not managed: then it holds no grains either.
        }
    }
}
