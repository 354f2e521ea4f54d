import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CopyStoryTests {
  private func copied(_ desk: Desk) -> String? {
    desk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
  }

  @Test func aPhoneANameARowOrTheListGoOnTheClipboard() throws {
    var desk = try Desk.complaining()
    desk.press("4/周女⏎⎋y")
    #expect(desk.text.contains("13812345678") && desk.text.contains("整个列表（CSV）"))
    desk.press("p")
    #expect(copied(desk) == "13812345678" && desk.lastLine.contains("已复制 电话"))
    desk.press("yn")
    #expect(copied(desk) == "周女士")
    desk.press("yy")
    #expect(copied(desk)?.hasPrefix("#1 周女士 13812345678 ") == true)
    desk.press("/吴⏎yl")
    let lines = try #require(copied(desk)).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("号,客户,电话,") && lines[1].hasPrefix("#2,吴先生,13900001111,"))
  }

  @Test func whatIsMaskedOnTheScreenIsMaskedOnTheClipboard() throws {
    var desk = try Desk.complaining()
    desk.press("*4/周女⏎⎋yp")
    #expect(copied(desk) == "138****5678" && desk.lastLine.contains("已遮名"))
    desk.press("yl")
    let all = try #require(copied(desk))
    #expect(!all.contains("13812345678") && !all.contains("周明") && all.contains("周*"))
  }

  @Test func aTableHoldsNoFormulasAndKeepsItsCommas() {
    var record = RowRecord(Phrase(both: "x"))
    record.add("甲", "a", "=1+1")
    record.add("乙", "b", "say \"a, b\"")
    #expect(RowRecord.csv([record], .english) == "a,b\n'=1+1,\"say \"\"a, b\"\"\"\n")
  }
}
