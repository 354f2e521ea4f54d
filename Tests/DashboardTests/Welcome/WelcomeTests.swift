import Supervision
import Terminal
import Testing

@testable import Dashboard

/// A new showroom is set up by keys on the first run.
@Suite struct WelcomeTests {
  private func fresh(_ language: Language = .chinese) -> Desk {
    var desk = Desk(language)
    desk.dashboard.greet(desk.world)
    return desk
  }

  @Test func aNewShowroomIsSetUpByKeysAloneInChinese() throws {
    var desk = fresh()
    #expect(desk.text.contains("欢迎 · 语言和配色") && desk.text.contains("●○○○○ 1/5"))
    desk.press("⏎")
    #expect(desk.text.contains("2/5") && desk.text.contains("显示在左上角"))
    desk.press("浦东福特⏎")
    #expect(desk.text.contains("3/5") && desk.showroom.state.settings.showroom == Phrase(both: "浦东福特"))
    desk.press("⌫⌫⌫⌫⌫9⇥⌫⌫⌫⌫⌫1930⏎")
    #expect(desk.showroom.state.settings.opening == Hours(from: ClockTime(9, 0), to: ClockTime(19, 30)))
    #expect(desk.text.contains("4/5") && desk.text.contains("还没有人"))
    desk.press("陈洁 Chen Jie，李娜⏎王主管⇥→→⏎")
    #expect(desk.text.contains("在册 3 人：陈洁、李娜、王主管"))
    let team = desk.showroom.state.team
    #expect(team.map(\.latin) == ["Chen Jie", "", ""] && team.map(\.title) == [.consultant, .consultant, .supervisor])
    desk.press("⏎")
    #expect(desk.text.contains("5/5") && desk.text.contains("撤销上一步"))
    desk.press("⏎")
    #expect(!desk.text.contains("5/5") && desk.text.contains("浦东福特"))
    // All of it is ordinary acts, the last of which is taken back as any other.
    desk.press("u")
    #expect(desk.showroom.state.team.count == 2)
  }

  @Test func languageAndColoursShowAsTheyAreChosen() {
    var desk = fresh()
    desk.press("→")
    #expect(desk.text.contains("Welcome · looks") && desk.effects == [.useLanguage(.english)])
    desk.press("⇥→")
    #expect(desk.dashboard.theme == "light" && desk.effects.last == .useTheme("light"))
    desk.press("⏎⏎⇞")
    #expect(desk.text.contains("2/5") && desk.text.contains("Enter next  PgUp back  Esc later"))
    // What was chosen stands when one comes back to it.
    desk.press("⇞")
    #expect(desk.text.contains("1/5") && desk.dashboard.language == .english)
  }

  @Test func whatCannotBeIsSaidUnderItsFieldAndKeptAsTyped() throws {
    var desk = fresh()
    desk.press("⏎⏎⌫⌫⌫⌫⌫abc⏎")
    #expect(desk.text.contains("“abc”不是时间") && desk.text.contains("3/5"))
    desk.press("⌫⌫⌫20⏎")
    #expect(desk.text.contains("请改正") && desk.text.contains("3/5"))
    desk.press("⌫⌫⌫⌫⌫2130⏎")
    #expect(desk.text.contains("4/5"), "\(desk.text)")
    desk.press("陈洁⏎陈洁⏎")
    #expect(desk.showroom.state.team.count == 1)
    let line = try #require(desk.screen.lines.first { $0.contains("✗") })
    #expect(line.contains("陈洁") && desk.text.contains("4/5"))
    // Several at once are taken on together or not at all.
    desk.press("⌫⌫赵敏,陈洁⏎")
    #expect(desk.showroom.state.team.count == 1 && desk.text.contains("赵敏,陈洁"))
    desk.press("⌫⌫刘洋⏎⏎")
    #expect(desk.showroom.state.team.count == 3 && desk.text.contains("5/5"))
  }

  @Test func aFileIsReadOrSaidToBeUnreadable() {
    var desk = fresh()
    desk.press("⏎⏎⏎⇥⇥~/员工.csv⏎")
    #expect(desk.effects == [.readStaff("~/员工.csv")] && desk.text.contains("正在读文件…"))
    var more = desk.dashboard.staffRead([], problem: Phrase(zh: "读不了：没有这个文件", en: "not found"), desk.world)
    #expect(more.isEmpty && desk.text.contains("没有这个文件") && desk.text.contains("~/员工.csv"))
    desk.press("⏎")
    let people = ["陈洁", "李娜"].map { NewStaff(name: $0, latin: "", title: .reception) }
    more = desk.dashboard.staffRead(people, problem: nil, desk.world)
    #expect(more.count == 1)
    desk.carryOut(more)
    #expect(desk.text.contains("在册 2 人") && desk.showroom.state.team.allSatisfy { $0.title == .reception })
    // Nobody waits for a file any more.
    #expect(desk.dashboard.staffRead(people, problem: nil, desk.world).isEmpty)
  }

  @Test func itIsLeftAnywhereAndGoesOnWhereItWas() {
    var desk = fresh()
    desk.press("⏎浦东⎋")
    #expect(desk.lastLine.contains("已填内容已保留，按 $ 继续设置"))
    #expect(desk.showroom.state.settings == Settings())
    desk.press("$")
    #expect(desk.text.contains("2/5") && desk.text.contains("浦东"))
    desk.press("福特⏎")
    #expect(desk.showroom.state.settings.showroom.zh == "浦东福特")
    // From the palette too, by a word it is looked for by.
    desk.press("⎋:向导⏎")
    #expect(desk.text.contains("3/5"))
  }

  @Test func onlyAnUntouchedStoreThatCanBeWrittenGreets() throws {
    var practice = Desk()
    practice.dashboard.greet(World(showroom: Showroom(), now: practice.now, isPractice: true))
    var closed = Desk()
    closed.store = .readOnly(Phrase(both: "read-only"))
    closed.dashboard.greet(closed.world)
    var used = try Desk.floor()
    used.dashboard.greet(used.world)
    for desk in [practice, closed, used] { #expect(!desk.text.contains("1/5")) }
  }

  @Test func theDiskThatIsFullLosesNothingTyped() {
    var desk = fresh(.english)
    desk.press("⏎")
    desk.diskFault = Phrase(zh: "磁盘已满", en: "the disk is full")
    desk.press("浦东福特⏎")
    #expect(desk.text.contains("not saved: the disk is full") && desk.text.contains("2/5"))
    desk.diskFault = nil
    desk.press("⏎")
    #expect(desk.text.contains("3/5") && desk.showroom.state.settings.showroom.en == "浦东福特")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)], Language.allCases)
  func everyPageShowsItsFieldsAndKeysInSmallWindows(size: Size, language: Language) {
    var desk = fresh(language)
    desk.size = size
    for page in WelcomePage.allCases {
      let text = desk.text
      #expect(text.contains("\(page.rawValue + 1)/5"), "\(text)")
      #expect(text.contains("Enter"), "\(text)")
      if page == .keys { for known in WelcomePage.keysToKnow { #expect(text.contains(known.key), "\(text)") } }
      desk.press("⏎")
    }
  }
}
