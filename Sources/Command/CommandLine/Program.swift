import ArgumentParser
import Glibc
import Journal
import Supervision

/// The program: takes the arguments apart, does what was asked, and says how it went.
enum Program {
  /// Its name and version.
  static let version = "showroom 0.1.0"

  /// Runs with the arguments after the program's name.
  static func run(_ arguments: [String]) -> ExitStatus {
    tzset()
    do {
      let invocation = try Invocation(arguments)
      let desk = try Desk(invocation.globals)
      return run(invocation.rest, at: desk)
    } catch {
      return complain(error.words, in: language(of: arguments), status: .usage)
    }
  }

  private static func run(_ rest: [String], at desk: Desk) -> ExitStatus {
    defer { for words in desk.remarks { remark(words, in: desk.language) } }
    do {
      // The dashboard opens without a parser, which would only cost time.
      if rest.isEmpty { return try Runner(at: desk).run() }
      try command(rest, at: desk)
      return try Output.print(desk.answer)
    } catch let refusal as Refusal {
      return complain(refusal.words, in: desk.language, status: .refused)
    } catch let error as UsageError {
      return complain(error.words, error.details, in: desk.language, status: .usage)
    } catch let error as StoreError {
      return complain(error.words, in: desk.language, status: error.status)
    } catch let status as ExitStatus {
      return (try? Output.print(desk.answer)) == .done ? status : .usage
    } catch {
      return explain(error, of: rest, in: desk.language)
    }
  }

  /// Does what was typed at a desk that goes on, and says how it went there.
  static func answer(_ arguments: [String], like desk: Desk) {
    do throws(UsageError) {
      let invocation = try Invocation(arguments, over: desk.globals)
      _ = run(invocation.rest, at: try Desk(invocation.globals, clock: desk.clock))
    } catch {
      _ = complain(error.words, in: desk.language, status: .usage)
    }
  }

  private static func command(_ rest: [String], at desk: Desk) throws {
    if let plain = PlainCommands.work(rest) { return try plain.run(at: desk) }
    var command = try ShowroomCommand.parseAsRoot(rest)
    if let command = command as? any DeskCommand {
      try command.run(at: desk)
    } else {
      try command.run()
    }
  }

  /// Help asked for, or a command line that cannot be parsed.
  private static func explain(_ error: any Error, of arguments: [String], in language: Language) -> ExitStatus {
    let message = ShowroomCommand.fullMessage(for: error)
    guard ShowroomCommand.exitCode(for: error) == .success else {
      let hint = dashHint(message, arguments).map { Output.line($0[language]) + "\n" } ?? ""
      Output.write(Output.safe(ParserComplaint(message).text(in: language)) + hint, to: STDERR_FILENO)
      return .usage
    }
    return (try? Output.print(message + "\n")) ?? .usage
  }

  /// Says on a line of its own what somebody should know although all went well.
  private static func remark(_ words: Phrase, in language: Language) {
    Output.write("showroom: " + Output.line(words[language]) + "\n", to: STDERR_FILENO)
  }

  /// How to give an option the value after it that was taken for an option itself, since it begins with a dash.
  private static func dashHint(_ message: String, _ arguments: [String]) -> Phrase? {
    for (option, value) in zip(arguments, arguments.dropFirst())
    where option.hasPrefix("--") && value.hasPrefix("-") && message.hasPrefix("Error: Missing value for '\(option) ") {
      return Phrase(
        zh: "提示：如果 \(value) 就是它的值，请写成 \(option)=\(value)",
        en: "Hint:  if \(value) is its value, write \(option)=\(value)")
    }
    return nil
  }

  private static func complain(
    _ words: Phrase, _ details: [Phrase] = [], in language: Language, status: ExitStatus
  ) -> ExitStatus {
    let lines = ["showroom: " + Output.line(words[language])] + details.map { "  " + Output.line($0[language]) }
    Output.write(lines.joined(separator: "\n") + "\n", to: STDERR_FILENO)
    return status
  }

  /// The language to complain in when the global options themselves are wrong.
  private static func language(of arguments: [String]) -> Language {
    for (option, value) in zip(arguments, arguments.dropFirst()) where option == "--lang" {
      if let language = Language(rawValue: value) { return language }
    }
    return Environment.language
  }
}
