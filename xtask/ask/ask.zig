//! Asks the standard library of Zig; the compiler lists its names.
const std = @import("std");

fn say(index: usize, status: std.http.Status) void {
    std.debug.print("=\t{d}\t{d}\n", .{ index, @intFromEnum(status) });
}

pub fn main() void {
    // questions go here
}
