import Foundation

/// Python's plistlib, in one process that serves all tests, one request at a time.
public final class Plistlib: @unchecked Sendable {
  /// Nil where there is no Python.
  public static let shared = Plistlib()

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
  public func canonical(_ path: String) throws -> String { try demand("read\t\(path)") }

  /// Has it read a file and write what it found to another, `binary` or `xml`.
  public func rewrite(_ path: String, to other: String, as form: String) throws {
    _ = try demand("\(form)\t\(path)\t\(other)")
  }
}
