import Foundation
import Journal
import Synchronization

/// Other people's programs that read and write property lists, where they are installed.
///
/// Every file that a test has the store write is for them to read: `readAll` is what a test's folder calls at its end.
public enum Outsiders {
  /// What an outsider said instead of reading the file.
  public struct Refusal: Error, CustomStringConvertible {
    /// In his words.
    public let description: String
  }

  /// Has Python's plistlib and plistutil read the binary property list at `path` and holds what they found against what
  /// we find. Whoever is not installed says nothing.
  public static func read(_ path: String) throws { try read(path, usesPlistutil: true) }

  private static func read(_ path: String, usesPlistutil: Bool) throws {
    let list = try BinaryPropertyList.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    if let plistlib = Plistlib.shared {
      let theirs = try plistlib.canonical(path)
      let ours = list.canonical
      guard theirs == ours else { throw Refusal(description: "plistlib reads \(path) otherwise") }
    }
    if usesPlistutil, let plistutil = Plistutil.shared {
      let xml = try plistutil.convert(Data(contentsOf: URL(fileURLWithPath: path)), to: "xml")
      guard try PropertyList(xml: Array(xml)).canonical == PropertyList(xml: Array(list.xml.utf8)).canonical else {
        throw Refusal(description: "plistutil reads \(path) otherwise")
      }
    }
  }

  /// Has them read every snapshot, archive, backup, copy and export in a folder and below; what they said against any.
  ///
  /// What a test has damaged by hand bears no valid mark and is left out. The same bytes are read once in a run, and by
  /// plistutil, which is a process of its own for each, one in eight.
  public static func readAll(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.compactMap { name in
      let path = folder + "/" + name
      guard let bytes = FileManager.default.contents(atPath: path).map(Array.init), isOurs(bytes),
        case let hash = bytes.hashValue, seen.withLock({ $0.insert(hash).inserted })
      else { return nil }
      do {
        try read(path, usesPlistutil: hash % 8 == 0)
        return nil
      } catch {
        return "\(name): \(error)"
      }
    }
  }

  private static let seen = Mutex<Set<Int>>([])

  private static func isOurs(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("bplist00".utf8)) else { return false }
    switch SnapshotMark.verdict(bytes) {
    case .valid: return true
    case .absent: return (try? BinaryPropertyList.read(bytes))?["kind"]?.string == "store as values"
    case .invalid: return false
    }
  }
}
