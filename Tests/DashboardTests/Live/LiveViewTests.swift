import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct LiveViewTests {
  private func wall(_ language: Language = .english, pages: [LivePage] = []) -> LiveView {
    LiveView(language: language, theme: "projector", themes: ["projector", "dark"], pages: pages, every: 10)
  }

  private func text(_ wall: LiveView, _ desk: Desk, _ columns: Int = 80, _ rows: Int = 24) -> String {
    wall.draw(desk.world, size: Size(columns: columns, rows: rows)).lines.joined(separator: "\n")
  }

  @Test func figuresAreFiveRowsHighOrMore() throws {
    let desk = try Desk.floor(.english)
    let screen = text(wall(pages: [.door]), desk)
    // The 2 of "2/2", row by row.
    for row in ["▄████▄    ▄█ ▄████▄", "▀▀  ██   ▄█▀ ▀▀  ██", "██████ █▀    ██████"] {
      #expect(screen.contains(row))
    }
    #expect(text(wall(pages: [.door]), desk, 160, 45).contains("████████████"))
  }

  @Test func everyGlyphIsFiveRowsOfOneWidth() {
    for letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/%-+.,!?()'#*·’ →门客龙一丨" {
      let rows = BigFont.glyph(letter) ?? []
      #expect(
        rows.count == (letter.isASCII || "·’ →".contains(letter) ? 5 : 6) && Set(rows.map(\.count)).count == 1,
        "\(letter)")
      #expect(rows.joined().allSatisfy { "█▀▄ ".contains($0) }, "\(letter)")
    }
    // At any size it takes the cells it says.
    for scale in 1...4 {
      let big = BigText("12:34%一起", scale: scale)
      var screen = Screen(size: Size(columns: 400, rows: 40))
      big?.draw(&screen, at: .origin, style: .strong)
      #expect(
        screen.lines.map(\.count).max() == big?.width
          && screen.lines.lastIndex { !$0.isEmpty } == (big?.height ?? 0) - 1)
    }
  }

  /// Every word that the wall always has, in both languages, is drawn large: titles, labels, items of agendas, channels.
  @Test func everyFixedWordHasItsLetters() throws {
    let desk = try Desk.floor(.chinese)
    let state = desk.showroom.state
    var words = LivePage.allCases.map(\.title)
    words += LivePage.allCases.flatMap { LiveSheet($0, state, at: desk.now).facts.map(\.label) }
    words += AgendaTopic.allCases.map(\.name)
    words += AgendaTopic.allCases.flatMap { state.page(on: $0, at: desk.now).figures.map(\.label) }
    words += state.settings.channels.map(\.name) + state.settings.places.map(\.name) + PlanKind.allCases.map(\.name)
    words += state.settings.meetings.agendas.map(\.name)
    for word in words {
      for language in Language.allCases {
        #expect(BigText(word[language]) != nil, "\(word[language])")
      }
    }
  }

  /// At the three sizes of a wall no page shows a figure or what it counts in less than five rows.
  @Test func labelsAreLargeAtEverySizeOfAWall() throws {
    let desk = try Desk.floor(.chinese)
    for page in LivePage.allCases {
      let sheet = LiveSheet(page, desk.showroom.state, at: desk.now)
      for size in [Size(columns: 76, rows: 21), Size(columns: 156, rows: 36), Size(columns: 196, rows: 46)] {
        let standing = LiveBody(sheet: sheet, language: .chinese).standing(in: size)
        #expect(standing.count == 2 && standing[0] == standing[1], "\(page) \(size) \(standing)")
        #expect(standing.first.map { $0 >= min(sheet.facts.count, 3) } == true, "\(page) \(size) \(standing)")
      }
    }
  }

  /// Words as the wall draws them large: the first row of their letters.
  private func big(_ words: String) -> String {
    var screen = Screen(size: Size(columns: 200, rows: 12))
    BigText(words)?.draw(&screen, at: .origin, style: .strong)
    return screen.lines.first { !$0.isEmpty } ?? "?"
  }

  @Test func theMonthStandsAgainstItsTargets() throws {
    var desk = try Desk.floor(.chinese)
    #expect(text(wall(.chinese, pages: [.month]), desk, 160, 45).contains("showroom target set"))
    var settings = desk.showroom.state.settings
    settings.targets.month = UnitTarget(orders: 60, deliveries: 50)
    try desk.happen(.settings(.change(to: settings)))
    let sheet = LiveSheet(.month, desk.showroom.state, at: desk.now)
    #expect(sheet.facts.map { $0.label.zh } == ["订单", "交车", "时间", "建卡"])
    // The twenty-third of thirty days, none of them shut.
    #expect(sheet.facts[0].text.zh == "0/60" && sheet.facts[0].tone == .bad && sheet.facts[2].text.zh == "76%")
    #expect(text(wall(.chinese, pages: [.month]), desk, 160, 45).contains(big("本月目标")))
  }

  @Test func itTurnsThePagesAndStaysWhenAsked() throws {
    var (desk, wall) = (try Desk.floor(.english), wall())
    func wait(_ seconds: Int) {
      desk.now = Moment(
        Instant(milliseconds: desk.now.instant.milliseconds + Int64(seconds) * 1000), offset: desk.now.offset)
      wall.settle(desk.world)
    }
    wall.settle(desk.world)
    #expect(wall.page == .door)
    wait(9)
    #expect(wall.page == .door)
    wait(1)
    #expect(wall.page == .traffic)
    _ = wall.handle(.key(.character("p")), desk.world)
    wait(100)
    #expect(wall.page == .traffic)
    _ = wall.handle(.key(.left), desk.world)
    #expect(wall.page == .door)
    _ = wall.handle(.key(.character("b")), desk.world)
    #expect(text(wall, desk).allSatisfy { $0.isWhitespace })
    _ = wall.handle(.key(.character("x")), desk.world)
    #expect(!text(wall, desk).allSatisfy { $0.isWhitespace })
    #expect(wall.handle(.key(.character("q")), desk.world) == [.quit])
    #expect(wall.handle(.key(.character("T")), desk.world) == [.useTheme("dark")])
  }

  @Test func inAMeetingItShowsTheItemTheSupervisorIsOn() throws {
    var (desk, wall) = (try Desk.floor(.english, at: ClockTime(8, 40)), wall())
    wall.settle(desk.world)
    try desk.happen(.meeting(.start(.morning)))
    #expect(text(wall, desk).contains("D r e s s"))
    try desk.happen(.meeting(.turn(to: 8)))
    desk.wait(until: ClockTime(8, 41))
    wall.settle(desk.world)
    #expect(text(wall, desk, 160, 45).contains(big("Forecast")) && text(wall, desk).contains("Morning meeting 9/9"))
    // Somebody who turns away is brought back by the next item.
    _ = wall.handle(.key(.right), desk.world)
    #expect(!text(wall, desk, 160, 45).contains(big("Forecast")))
    try desk.happen(.meeting(.turn(to: 7)))
    wall.settle(desk.world)
    #expect(text(wall, desk, 160, 45).contains(big("Recognition")))
    try desk.happen(.meeting(.end))
    #expect(!text(wall, desk, 160, 45).contains(big("Recognition")))
  }

  @Test func customersAreMaskedAndOldFiguresSaySo() throws {
    var desk = try Desk.floor(.chinese)
    let complaints = text(wall(.chinese, pages: [.complaints]), desk)
    #expect(!complaints.contains("13812345678"))
    let lines = LiveSheet(.complaints, desk.showroom.state, at: desk.now).lines
    #expect(lines.contains { $0.label.zh.contains("周女士") && $0.text.zh.contains("138****5678") })
    #expect(!complaints.contains("数据停在"))
    desk.store = .stale(Phrase(zh: "读不了", en: "unreadable"))
    #expect(text(wall(.chinese), desk).contains("数据停在"))
    desk.store = .writable
    desk.wait(until: ClockTime(13, 0))
    #expect(text(wall(.english), desk).contains("nothing arrived for 2 h 3"))
    desk.now = Moment(day: Desk.monday.advanced(by: 1), time: ClockTime(9, 0), offset: 8 * 3600)
    #expect(text(wall(.english), desk).contains("Nothing has arrived today yet"))
    // At night nothing is expected.
    desk.now = Moment(day: Desk.monday.advanced(by: 1), time: ClockTime(22, 0), offset: 8 * 3600)
    #expect(!text(wall(.english), desk).contains("arrived"))
  }

  /// Whatever item a meeting is on, also one without a figure, the wall shows it at every size.
  @Test func everyItemOfEveryMeetingIsShown() throws {
    for agenda in Agenda.defaults {
      var desk = try Desk.floor(.chinese, at: ClockTime(8, 40))
      try desk.happen(.meeting(.start(agenda.id)))
      for (page, item) in agenda.items.enumerated() {
        if page > 0 { try desk.happen(.meeting(.turn(to: page))) }
        for (columns, rows) in [(20, 5), (80, 24), (160, 45), (200, 55)] {
          #expect(text(wall(.chinese), desk, columns, rows).contains { !$0.isWhitespace }, "\(item.topic) \(columns)")
        }
      }
    }
  }

  @Test func noWindowIsTooSmall() throws {
    let empty = Desk(.english)
    let desk = try Desk.floor(.english)
    for language in Language.allCases {
      for page in LivePage.allCases {
        let wall = wall(language, pages: [page])
        for columns in [1, 2, 3, 7, 20, 33, 80, 160, 200] {
          for rows in [1, 2, 3, 5, 8, 13, 24, 45, 55] {
            for house in [empty, desk] {
              #expect(wall.draw(house.world, size: Size(columns: columns, rows: rows)).size.rows == rows)
            }
          }
        }
      }
    }
  }
}
