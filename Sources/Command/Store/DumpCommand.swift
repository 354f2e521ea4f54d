import ArgumentParser
import Glibc
import Journal
import Supervision

/// `showroom store dump`: everything in the store, for people and other programs to read.
struct DumpCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Print everything in the store as a property list in XML, or as JSON.",
    discussion: """
      A dictionary {format, program, kind, store, log, state}. log holds, oldest first, {sequence, transaction} for each \
      act, {after, state} where the log begins or begins afresh, and {lost: [first, end]} for what cannot be read any \
      more. What is printed can be taken in again by `showroom import --all`, in XML.
      """)
  @Option(help: ArgumentHelp("xml or json.", valueName: "xml|json")) var format = "xml"
  @Flag(help: "The same as --format json.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard format == "xml" || format == "json" else {
      throw UsageError(zh: "--format \(format)：只有 xml 和 json", en: "--format \(format): there are xml and json")
    }
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    do {
      // A big store is printed as it is read.
      try open.export(format == "json" || json ? .json : .xml) { bytes in
        let text = Output.safe(String(decoding: bytes, as: UTF8.self))
        if let code = Output.write(text, to: STDOUT_FILENO) { throw Unwritable(code: code) }
      }
    } catch let error as Unwritable {
      // A reader that went away is no failure.
      if error.code == EPIPE { return }
      let reason = SystemReason(code: error.code).words
      throw UsageError(zh: "输出写不完：\(reason.zh)", en: "cannot write: \(reason.en)")
    }
  }

  private struct Unwritable: Error {
    let code: Int32
  }
}
