package fiber

// Error is what the constants of Fiber need beside them to compile alone; it says nothing of a status code.
type Error struct{}

// NewError makes one.
func NewError(int, ...string) *Error { return nil }
