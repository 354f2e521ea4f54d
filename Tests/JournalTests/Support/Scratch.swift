import Foundation
import Outsiders
import Testing

/// A folder for one test, gone with the last reference to it. What the store wrote into it others have to read as well.
final class Scratch {
  let folder: String
  /// Where the test's store is.
  var store: String { folder + "/book.plist" }

  /// A new folder, in memory where the system offers that: tests rewrite files thousands of times, which would be most of
  /// the time they take.
  init(onDisk: Bool = false) throws {
    let memory = "/dev/shm/"
    let usesMemory = !onDisk && FileManager.default.isWritableFile(atPath: memory)
    folder = (usesMemory ? memory : NSTemporaryDirectory()) + "journal-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    for complaint in Outsiders.readAll(in: folder) { Issue.record("\(complaint)") }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The journal of a generation.
  func journal(_ generation: Int = 1) -> String { store + ".d/journal." + String(format: "%06d", generation) }

  func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
  func write(_ bytes: some Sequence<UInt8>, _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: store + ".d").sorted() }
}
