import Foundation

/// libplist's program.
public struct Plistutil: Sendable {
  /// Nil where it is not installed.
  public static let shared = Plistutil()

  private init?() {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/plistutil") else { return nil }
  }

  /// A property list in another form, `bin` or `xml`.
  public func convert(_ list: Data, to form: String) throws -> Data {
    let source = NSTemporaryDirectory() + "plistutil-" + UUID().uuidString
    let target = source + ".out"
    defer { for path in [source, target] { try? FileManager.default.removeItem(atPath: path) } }
    try list.write(to: URL(fileURLWithPath: source))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/plistutil")
    process.arguments = ["-i", source, "-o", target, "-f", form]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Outsiders.Refusal(description: "plistutil: status \(process.terminationStatus)")
    }
    return try Data(contentsOf: URL(fileURLWithPath: target))
  }
}
