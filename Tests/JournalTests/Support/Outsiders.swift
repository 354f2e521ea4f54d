import Foundation
import Journal
import Testing

/// Other people's programs that read and write property lists, where they are installed.
///
/// `try Outsiders.read(path)` is for every file that a test has the store write.
enum Outsiders {
  /// What an outsider said instead of reading the file.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// Has Python's plistlib and plistutil read the binary property list at `path` and holds what they found against what
  /// we find. Whoever is not installed says nothing.
  static func read(_ path: String) throws {
    let list = try BinaryPropertyList.read(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    if let plistlib = Plistlib.shared {
      let theirs = try plistlib.canonical(path)
      let ours = list.canonical
      guard theirs == ours else { throw Refusal(description: "plistlib reads \(path) otherwise") }
    }
    if let plistutil = Plistutil.shared {
      let xml = try plistutil.convert(Data(contentsOf: URL(fileURLWithPath: path)), to: "xml")
      guard try PropertyList(xml: Array(xml)).canonical == PropertyList(xml: Array(list.xml.utf8)).canonical else {
        throw Refusal(description: "plistutil reads \(path) otherwise")
      }
    }
  }
}

/// Python's plistlib, in one process that serves all tests, one request at a time.
final class Plistlib: @unchecked Sendable {
  /// Nil where there is no Python.
  static let shared = Plistlib()

  private let lock = NSLock()
  private let process = Process()
  private let requests = Pipe()
  private let answers = Pipe()

  private static let program = """
    import sys, struct, plistlib, datetime
    def canonical(v):
        if v is True: return "T"
        if v is False: return "F"
        if isinstance(v, int): return "i%d" % v
        if isinstance(v, float): return "r" + struct.pack(">d", v).hex()
        if isinstance(v, str): return "s" + v.encode("utf-8").hex()
        if isinstance(v, bytes): return "d" + v.hex()
        if isinstance(v, datetime.datetime): return "t%d" % ((v - datetime.datetime(2001, 1, 1)) // datetime.timedelta(seconds=1))
        if isinstance(v, plistlib.UID): return "u%d" % v.data
        if isinstance(v, list): return "[" + ",".join(map(canonical, v)) + "]"
        if isinstance(v, dict): return "{" + ",".join(canonical(k) + ":" + canonical(x) for k, x in v.items()) + "}"
        return "?" + repr(v)
    for line in sys.stdin:
        try:
            words = line.rstrip("\\n").split("\\t")
            with open(words[1], "rb") as file: value = plistlib.load(file)
            if words[0] == "read":
                print("ok\\t" + canonical(value), flush=True)
            else:
                form = plistlib.FMT_XML if words[0] == "xml" else plistlib.FMT_BINARY
                with open(words[2], "wb") as file: plistlib.dump(value, file, fmt=form, sort_keys=False)
                print("ok\\t", flush=True)
        except Exception as problem:
            print("no\\t" + repr(problem).replace("\\n", " "), flush=True)
    """

  private init?() {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.program]
    process.standardInput = requests
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil, (try? ask("read\t/dev/null"))?.hasPrefix("no") == true else { return nil }
  }

  private func ask(_ request: String) throws -> String {
    lock.lock()
    defer { lock.unlock() }
    try requests.fileHandleForWriting.write(contentsOf: Data((request + "\n").utf8))
    var answer = Data()
    while answer.last != UInt8(ascii: "\n") {
      let part = answers.fileHandleForReading.availableData
      if part.isEmpty { throw Outsiders.Refusal(description: "Python ended") }
      answer += part
    }
    return String(decoding: answer.dropLast(), as: UTF8.self)
  }

  private func demand(_ request: String) throws -> String {
    let answer = try ask(request)
    guard answer.hasPrefix("ok\t") else { throw Outsiders.Refusal(description: "plistlib: " + answer.dropFirst(3)) }
    return String(answer.dropFirst(3))
  }

  /// What it finds in a file, in the form of `PropertyList.canonical`.
  func canonical(_ path: String) throws -> String { try demand("read\t\(path)") }

  /// Has it read a file and write what it found to another, `binary` or `xml`.
  func rewrite(_ path: String, to other: String, as form: String) throws {
    _ = try demand("\(form)\t\(path)\t\(other)")
  }
}

/// libplist's program.
struct Plistutil {
  /// Nil where it is not installed.
  static let shared = Plistutil()

  private init?() {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/plistutil") else { return nil }
  }

  /// A property list in another form, `bin` or `xml`.
  func convert(_ list: Data, to form: String) throws -> Data {
    let scratch = try Scratch()
    let (source, target) = (scratch.folder + "/in", scratch.folder + "/out")
    try scratch.write(list, source)
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

extension PropertyList {
  /// A text that is the same for the same value, whoever read it; dates in whole seconds.
  var canonical: String {
    func hex(_ bytes: some Sequence<UInt8>) -> String {
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
    switch self {
    case .boolean(let flag): return flag ? "T" : "F"
    case .integer(let number): return "i\(number)"
    case .large(let number): return "i\(number.value)"
    case .real(let number): return "r" + hex(withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) })
    case .string(let text): return "s" + hex(text.utf8)
    case .data(let bytes): return "d" + hex(bytes)
    case .date(let seconds): return "t\(Int(seconds.rounded(.down)))"
    case .uid(let number): return "u\(number)"
    case .array(let values): return "[" + values.map(\.canonical).joined(separator: ",") + "]"
    case .dictionary(let entries):
      let pairs = zip(entries.keys, entries.values).map { "s" + hex($0.utf8) + ":" + $1.canonical }
      return "{" + pairs.joined(separator: ",") + "}"
    }
  }
}
