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
    for letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/%-+.,!?()'#* →" {
      let rows = BigFont.glyph(letter) ?? []
      #expect(rows.count == 5 && Set(rows.map(\.count)).count == 1, "\(letter)")
      #expect(rows.joined().allSatisfy { "█▀▄ ".contains($0) }, "\(letter)")
    }
    // At any size it takes the cells it says.
    for scale in 1...4 {
      let big = BigText("12:34%", scale: scale)
      var screen = Screen(size: Size(columns: 200, rows: 40))
      big?.draw(&screen, at: .origin, style: .strong)
      #expect(
        screen.lines.map(\.count).max() == big?.width && screen.lines.count(where: { !$0.isEmpty }) == big?.height)
    }
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
    #expect(text(wall, desk).contains("F o r e c a s t") && text(wall, desk).contains("Morning meeting 9/9"))
    // Somebody who turns away is brought back by the next item.
    _ = wall.handle(.key(.right), desk.world)
    #expect(!text(wall, desk).contains("F o r e c a s t"))
    try desk.happen(.meeting(.turn(to: 7)))
    wall.settle(desk.world)
    #expect(text(wall, desk).contains("R e c o g n i t i o n"))
    try desk.happen(.meeting(.end))
    #expect(!text(wall, desk).contains("R e c o g n i t i o n"))
  }

  @Test func customersAreMaskedAndOldFiguresSaySo() throws {
    var desk = try Desk.floor(.chinese)
    let complaints = text(wall(.chinese, pages: [.complaints]), desk)
    #expect(complaints.contains("周女士") && complaints.contains("138****5678") && !complaints.contains("13812345678"))
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
