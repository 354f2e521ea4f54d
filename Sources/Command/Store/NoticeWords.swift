import Journal
import Supervision

extension Store {
  /// What was seen since opening that somebody should know, in words.
  var remarks: [Phrase] { notices.map(\.words) + damages.map(\.remark) }
}

extension Damage {
  /// That the journal is damaged, where, and what it cost.
  fileprivate var remark: Phrase { Phrase(zh: "日志损坏：\(words.zh)", en: "the journal is damaged: \(words.en)") }
}

extension StoreInfo.Notice {
  /// What was seen, in words.
  var words: Phrase {
    switch self {
    case .snapshotReplaced(let problem):
      Phrase(
        zh: "数据文件读不了（\(problem)），已改用前一版和日志，没有丢失操作",
        en: "the file could not be read (\(problem)); its last version and the journal were taken, which costs no act")
    case .editTaken:
      Phrase(zh: "数据文件被手工改过，已采用", en: "the file was edited by hand; what it says is in force")
    case .editOutdated:
      Phrase(
        zh: "数据文件是在旧版本上手工改的，改动没有采用；请在现在的文件上重改",
        en:
          "the file was edited by hand in an older version of it, which is not in force; make the change in the present one"
      )
    case .tornTail(let path, let offset, let count):
      Phrase(
        zh: "\(path) 末尾有没写完的一笔（第 \(offset) 字节起 \(count) 字节），已略过",
        en: "\(path) ends in a record cut off (\(count) bytes from \(offset)), passed over")
    case .journalMissing(let path):
      Phrase(
        zh: "\(path) 不见了或变短了；现状以数据文件为准，操作记录里缺了它那一段，请放回原处，或用 store check 看缺哪几笔",
        en: "\(path) is gone or shorter than it was; how things stand is the file's, and the log lacks what was in it: "
          + "bring it back, or see by `showroom store check` what is missing")
    case .journalDamaged(let path, let offset, let count):
      Phrase(
        zh: "日志 \(path) 第 \(offset) 字节起 \(count) 字节已损坏；现状不受影响（数据文件里有），但操作记录里缺这一段",
        en:
          "the journal \(path) is damaged (\(count) bytes from \(offset)); how things stand is unharmed, since the file "
          + "has it, but the log lacks what was there")
    case .lossKnown(let loss):
      Phrase(
        zh: "\(loss.path) 中第 \(loss.numbers.words) 笔已无法找回（修复时记下的），现状不含这几笔",
        en: "\(loss.numbers.acts) in \(loss.path) are lost for good, as repair found; how things stand lacks them"
      )
    case .logDamaged(let damage):
      Phrase(
        zh: "操作记录有缺损：\(damage.words.zh)；现状不受影响（后面的日志里有）",
        en: "the log lacks a part: \(damage.words.en); how things stand is unharmed, since a later journal has it")
    case .archiveMissing(let path):
      Phrase(
        zh: "归档 \(path) 不见了，这个月的历史看不到；现状不受影响，请把它放回原处",
        en:
          "the archive \(path) is gone, that month cannot be looked back on; how things stand is unharmed; bring it back"
      )
    case .archiveDamaged(let path, let problem):
      Phrase(
        zh: "归档 \(path) 与存入时不符（\(problem)），这个月的历史可能不全；现状不受影响",
        en:
          "the archive \(path) is not as it was put away (\(problem)), that month may not be complete; "
          + "how things stand is unharmed")
    case .archiveDelayed(let error):
      Phrase(zh: "上个月还没能归档，数据仍在日志里：", en: "last month could not be put away yet, the journal still has it:")
        .followed(by: error.words)
    case .evidence(let path):
      Phrase(zh: "原来的内容留存在 \(path)", en: "what was there before is kept in \(path)")
    }
  }
}
