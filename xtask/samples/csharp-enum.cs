// Excerpt of System.Net.Primitives.cs, dotnet/corefx 3.1, shortened; the mark is made up. MIT.
    public enum CookieVariant
    {
        Unknown = 100,
    }
    public enum HttpStatusCode
    {
        Ambiguous = 300,
        MultipleChoices = 300,
        [System.ObsoleteAttribute]
        Unused = 306,
        MisdirectedRequest = 421,
    }
    public static partial class HttpVersion
    {
        Other = 404,
    }
