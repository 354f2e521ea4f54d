import Supervision
import Testing

@testable import Command

@Suite struct TimePatternTests {
  @Test(arguments: [
    ("M/d/yyyy H:mm", "7/24/2005 9:30", "2005-07-24 09:30"), ("M/d/yyyy H:mm", "12/1/2005 23:59", "2005-12-01 23:59"),
    ("dd.MM.yy HH:mm:ss", "01.02.26 07:08:09", "2026-02-01 07:08"),
    ("yyyy年M月d日 ah:mm", "2026年11月3日 下午1:05", "2026-11-03 13:05"),
    ("yyyy-MM-dd'T'HH", "2026-11-03T08", "2026-11-03 08:00"),
    ("M/d/yyyy h:mm a", "1/2/2026 12:05 AM", "2026-01-02 00:05"),
    ("M/d/yyyy H:mm", "13/1/2005 9:30", nil), ("M/d/yyyy H:mm", "7/24/2005 24:30", nil),
    ("M/d/yyyy H:mm", "7/24/2005 9:30 ", nil), ("dd.MM.yyyy HH:mm", "1.2.2026 07:08", nil),
  ])
  func readsWhatItSays(_ pattern: String, _ text: String, _ expected: String?) throws {
    let time = try TimePattern(pattern).time(in: text)
    #expect(time.map { "\($0.day) \($0.time)" } == expected)
  }

  @Test(arguments: ["Q", "yyyy-MM-dd", "H:mm", "yyyy-MM-dd h:mm", "yyyyy-M-d H:mm", "yyyy-MM-dd 'T"])
  func refusesWhatMeansNothing(_ pattern: String) {
    #expect(throws: UsageError.self) { try TimePattern(pattern) }
  }
}

@Suite struct MaskedTests {
  @Test func onlyTheFamilyNameIsLeft() {
    let names = [
      ("周先生", "周先生"), ("周 先生", "周先生"), ("周小明", "周*"), ("欧阳思远", "欧阳*"), ("欧阳女士", "欧阳女士"), ("司空明", "司空*"), ("周", "周"),
      ("Ms Zhou", "Ms Z***"), ("Ms Zhou Min", "Ms M***"), ("Daniel Wong", "W***"), ("Smith", "S***"), ("", ""),
    ]
    for (name, masked) in names { #expect(Masked.name(name) == masked) }
    let phones = [
      ("13812341234", "138****1234"), ("+86 138 1234 1234", "138****1234"), ("008613812341234", "138****1234"),
      ("8613812341234", "138****1234"), ("+49 170 1234567", "491*****4567"), ("12345", "****45"), ("", ""),
    ]
    for (phone, masked) in phones { #expect(Masked.phone(phone) == masked) }
  }
}
