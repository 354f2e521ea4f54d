import ArgumentParser
import Supervision

/// `showroom demo`: a practice day, of which nothing is kept.
struct DemoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the dashboard on a practice day of a made-up showroom; nothing is kept.",
    discussion: """
      It begins today at 10:42, or at the time --now names. Your own store is neither read nor touched, so try every key.
      """)
  @Option(help: ArgumentHelp("Run its clock so many times as fast, 1 to 3600.", valueName: "n")) var speed = 1
  @Option(help: ArgumentHelp("Another number makes another day.", valueName: "n")) var seed: UInt64 = 1
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard (1...3600).contains(speed) else {
      throw UsageError(zh: "--speed \(speed)：请写 1 到 3600", en: "--speed \(speed): give 1 to 3600")
    }
    let now = desk.now
    let curtain = TimeZone.moment(of: TimeZone.instant(day: now.day, time: PracticeDay.curtain))
    let status = try Runner(
      at: desk, practice: try Practice(at: desk.isClockSet ? now : curtain, speed: speed, seed: seed)
    ).run()
    if status != .done { throw status }
  }
}
