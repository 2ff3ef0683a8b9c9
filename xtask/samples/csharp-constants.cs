// Excerpt of StatusCodes.cs, aspnet/HttpAbstractions 2.0, shortened; the mark is made up. Apache-2.0.
        public const int Status413RequestEntityTooLarge = 413; // RFC 2616, renamed
        public const int Status413PayloadTooLarge = 413; // RFC 7231

        [Obsolete]
        public const int Status418ImATeapot = 418;
