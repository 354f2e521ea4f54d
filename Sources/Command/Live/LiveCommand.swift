import ArgumentParser
import Dashboard
import Supervision

/// `showroom live`: the projector's view.
struct LiveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Show the floor large on a second terminal or projector, read-only.",
    discussion: """
      It follows the store at once, turns from page to page, and during a meeting shows the item the supervisor is on. \
      Customers' names and phones are masked. Nothing is written anywhere and the store is never locked, so a copy of it \
      that may only be read will do, and so will a terminal over ssh.

      Keys: arrows change the page, b darkens the screen, p stays, L language, T theme, q leaves.
      Pages: door, traffic, visits, complaints, today, turn, forecast, month.
      """)
  @Option(help: ArgumentHelp("Seconds for which a page is shown, 2 to 3600.", valueName: "seconds")) var every = 12
  @Option(help: ArgumentHelp("Only these pages, with commas between them; a single one stays.", valueName: "pages"))
  var page: String?
  @Option(
    help: ArgumentHelp("Minutes of opening hours without news until it says so, 1 to 1440.", valueName: "minutes"))
  var quiet = 60
  @Flag(help: "Show a practice day instead of a store.") var demo = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard (2...3600).contains(every) else {
      throw UsageError(zh: "--every \(every)：请写 2 到 3600 秒", en: "--every \(every): give 2 to 3600 seconds")
    }
    guard (1...1440).contains(quiet) else {
      throw UsageError(zh: "--quiet \(quiet)：请写 1 到 1440 分", en: "--quiet \(quiet): give 1 to 1440 minutes")
    }
    var practice: Practice?
    if demo {
      let now = desk.now
      let curtain = TimeZone.moment(of: TimeZone.instant(day: now.day, time: PracticeDay.curtain))
      practice = try Practice(at: desk.isClockSet ? now : curtain, speed: 1, seed: 1)
    }
    try LiveRunner(at: desk, pages: try pages, every: every, quietAfter: Minutes(quiet), practice: practice).run()
  }

  private var pages: [LivePage] {
    get throws(UsageError) {
      try (page ?? "").split(separator: ",").map { text throws(UsageError) in
        let name = text.lowercased().filter { !$0.isWhitespace }
        guard let page = LivePage.allCases.first(where: { $0.rawValue == name || $0.title.zh == name }) else {
          let names = LivePage.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(zh: "--page \(text)：没有这一页，可选 \(names)", en: "--page \(text): pages are \(names)")
        }
        return page
      }
    }
  }
}
