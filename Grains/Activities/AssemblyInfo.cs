using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Engagement.Demonstration.Tests")]
