import ArgumentParser
import Supervision

/// `showroom visit drive …`: a visit's test drive.
struct DriveCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drive", abstract: "A visit's test drive: ask, papers, out, back, feedback.",
    discussion: "`showroom visit sign N` signs it. Without papers and signature no car leaves.",
    subcommands: [Ask.self, Papers.self, Out.self, Back.self, Feedback.self])

  struct Ask: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Ask for a test drive of a car.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "The car: model or plate.") var car: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .visit(.askDrive(try $0.visit(numbered: number).id, car: car)) }
    }
  }

  struct Papers: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which papers were seen; all of them when none is named.",
      discussion: "Papers: agreement, licence, identity, or 试驾协议, 驾驶证, 身份证.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "The papers.") var papers: [String] = []
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let seen = try papers.isEmpty ? DrivePaper.allCases : papers.map { try DrivePaper.named($0) }
      try desk.act { .visit(.papers(try $0.visit(numbered: number).id, Set(seen))) }
    }
  }

  struct Out: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The car leaves.")
    @Argument(help: "The visit's number.") var number: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .visit(.driveOut(try $0.visit(numbered: number).id)) } }
  }

  struct Back: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The car is back.")
    @Argument(help: "The visit's number.") var number: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .visit(.driveBack(try $0.visit(numbered: number).id)) } }
  }

  struct Feedback: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down what the customer said of the drive.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "What they said.") var feedback: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .visit(.rateDrive(try $0.visit(numbered: number).id, feedback: feedback)) }
    }
  }
}

extension DrivePaper {
  /// The paper of that identifier or name.
  static func named(_ text: String) throws(UsageError) -> DrivePaper {
    let wanted = text.lowercased()
    guard let paper = allCases.first(where: { [$0.rawValue, $0.name.zh, $0.name.en].contains(wanted) }) else {
      throw UsageError(
        zh: "没有“\(text)”这种证件，可用：" + allCases.map { "\($0.name.zh) \($0.rawValue)" }.joined(separator: "、"),
        en: "there is no paper “\(text)”; papers are " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return paper
  }
}
