import Journal
import Supervision

extension StoreCheck.Part.Kind {
  /// What the file is for.
  var words: Phrase {
    switch self {
    case .snapshot: Phrase(zh: "数据文件", en: "file")
    case .previous: Phrase(zh: "前一版", en: "last version")
    case .journal: Phrase(zh: "日志", en: "journal")
    case .archive: Phrase(zh: "归档", en: "archive")
    case .backup: Phrase(zh: "备份", en: "backup")
    case .evidence: Phrase(zh: "留存", en: "evidence")
    }
  }
}

extension StoreCheck.Finding {
  /// What was found, where, and what it cost.
  var words: Phrase {
    switch self {
    case .unreadable(let kind, let path, let problem):
      Phrase(
        zh: "\(kind.words.zh) \(path) 已损坏（\(problem)）；没有丢失操作，其余文件里都有",
        en: "the \(kind.words.en) \(path) is damaged (\(problem)); no act is lost, the other files have it all")
    case .snapshotMissing(let path):
      Phrase(
        zh: "数据文件 \(path) 不见了；没有丢失操作，日志里都有", en: "the file \(path) is missing; no act is lost, the journal has them all"
      )
    case .edited(let path):
      Phrase(
        zh: "\(path) 被手工改过，看得懂，下一笔操作时采用", en: "\(path) was edited by hand and makes sense; the next act takes it in")
    case .badEdit(let path, let problem):
      Phrase(
        zh: "\(path) 被手工改过，无法采用（\(problem)）；可以改正，或用 --repair 退回改动之前",
        en: "\(path) was edited by hand and cannot be taken in (\(problem)); mend it, or --repair goes back to before")
    case .damaged(let damage, let isCovered):
      damage.lost.isEmpty || !isCovered
        ? Phrase(zh: "损坏：\(damage.words.zh)", en: "damaged: \(damage.words.en)")
        : Phrase(
          zh: "损坏：\(damage.words.zh)；只是操作记录缺这一段，现状不受影响",
          en: "damaged: \(damage.words.en); only the log lacks them, how things stand is unharmed")
    case .archiveMissing(let path, let lost):
      lost.isEmpty
        ? Phrase(
          zh: "归档 \(path) 不见了；其中的操作在别的文件里都有；请把它放回原处，或用 --repair 重新拼好",
          en: "the archive \(path) is gone; other files still have its acts; bring it back, or --repair makes it anew")
        : Phrase(
          zh: "归档 \(path) 不见了（第 \(lost.words) 笔）；现状不受影响；请把它放回原处，找不回就用 --repair 记为缺失",
          en: "the archive \(path) is gone (\(lost.acts)); how things stand is unharmed; bring it back, or --repair "
            + "puts them down as lost")
    case .archiveUnreadable(let path, let problem, let lost):
      Phrase(
        zh: "归档 \(path) 读不了（\(problem)），其中第 \(lost.words) 笔；现状不受影响",
        en:
          "the archive \(path) cannot be read (\(problem)), which holds \(lost.acts); how things stand is unharmed")
    case .missing(let numbers):
      Phrase(zh: "哪个文件里都没有第 \(numbers.words) 笔", en: "no file holds \(numbers.acts)")
    case .differs(let path):
      Phrase(
        zh: "\(path) 开头的现状与之前的操作推算不符", en: "the state that \(path) begins with is not what the acts before it add up to"
      )
    case .tornTail(let path, let offset, let count):
      StoreInfo.Notice.tornTail(path: path, offset: offset, count: count).words
    case .lossKnown(let loss):
      Phrase(
        zh: "已知缺失：\(loss.path) 第 \(loss.offset) 字节起，第 \(loss.numbers.words) 笔（修复时记下）",
        en: "known loss: \(loss.numbers.acts), at \(loss.offset) of \(loss.path), as an earlier repair found")
    }
  }
}

extension RepairStep {
  /// What was done.
  var words: Phrase {
    switch self {
    case .restored(let path, let offset, let numbers):
      numbers.isEmpty
        ? Phrase(
          zh: "\(path) 第 \(offset) 字节处的坏位已改正，没有丢失",
          en: "put a flipped bit right at \(offset) of \(path); nothing is lost")
        : Phrase(
          zh: "\(path) 中第 \(numbers.words) 笔的坏位已改正，没有丢失",
          en: "put a flipped bit right in act \(numbers.words) in \(path); nothing is lost")
    case .lost(let damage):
      damage.lost.isEmpty
        ? Phrase(
          zh: "\(damage.path) 第 \(damage.offset) 字节起的损坏已封存，没有丢失操作",
          en: "sealed off the damage at \(damage.offset) of \(damage.path); no act is lost")
        : Phrase(
          zh: "\(damage.path) 中第 \(damage.lost.words) 笔无法找回，已记为缺失",
          en: "\(damage.lost.acts) in \(damage.path) cannot be read any more; put down as lost")
    case .rebuilt(let path):
      Phrase(zh: "\(path) 已从其余文件重新拼好，没有丢失", en: "made \(path) anew of what other files have; nothing is lost")
    case .setAside(let path, let evidence):
      Phrase(zh: "\(path) 不能用，原件留存在 \(evidence)", en: "\(path) cannot be used; it is kept as \(evidence)")
    case .folded(let path):
      Phrase(zh: "\(path) 已重新写好，可以继续操作", en: "\(path) is written anew; acts can be kept again")
    }
  }
}
