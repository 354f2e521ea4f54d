import Foundation
import Outsiders
import Testing

/// A folder for one test, removed with everything in it when the test is over. What the program wrote into it others have
/// to read as well.
final class Scratch {
  let path: String

  init() throws {
    var template = Array(("/tmp/showroom-test." + String(repeating: "X", count: 6)).utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure("mkdtemp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for complaint in Outsiders.readAll(in: path) { Issue.record("\(complaint)") }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file into the folder and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: file(name), atomically: false, encoding: .utf8)
    return file(name)
  }
}

/// A system call that failed, and the reason the system gave.
struct SystemFailure: Error, CustomStringConvertible {
  let description: String

  init(_ call: String, _ code: Int32 = errno) { description = "\(call): \(String(cString: strerror(code)))" }
}
