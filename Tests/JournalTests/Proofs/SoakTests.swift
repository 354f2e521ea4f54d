import Foundation
import Testing

/// The soak of `bench store-soak`, for a minute: real processes on a real disk, killed at random.
@Suite struct SoakTests {
  @Test func nothingAcknowledgedIsLostWhenProcessesAreKilled() throws {
    let scratch = try Scratch(onDisk: true)
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let soak = Process()
    soak.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("bench")
    soak.arguments = [
      "store-soak", "--seconds", Thoroughness.soakSeconds, "--seed", "\(UInt32.random(in: 1...UInt32.max))",
    ]
    soak.environment = ["BENCH_FOLDER": scratch.folder, "SWIFT_BACKTRACE": "enable=no"]
    let output = Pipe()
    soak.standardOutput = output
    soak.standardError = output
    try soak.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    soak.waitUntilExit()
    #expect(soak.terminationStatus == 0, "\(said)")
    print(said.split(separator: "\n").last ?? "")
  }
}
