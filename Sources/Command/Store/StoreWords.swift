import Journal
import Supervision

extension StoreError {
  /// What is wrong, where, and what to do, for a supervisor.
  var words: Phrase {
    switch self {
    case .isDirectory(let path):
      Phrase(
        zh: "\(path) 是文件夹，不是数据文件；请用 --store 指定一个文件",
        en: "\(path) is a folder, not a store; name a file with --store")
    case .notOurs(let path, let found):
      Phrase(
        zh: "\(path) 不是本程序的数据文件，没有改动；请用 --store 换一个文件",
        en: "\(path) is not a showroom store (\(found)) and was left alone; name another with --store")
    case .unreadable(let error):
      Phrase(zh: "读不了数据文件：", en: "the store cannot be read:").followed(by: error.words)
    case .readOnly(let path, let reason):
      Phrase(zh: "\(path) 不能写入，没有改动：", en: "\(path) cannot be written to, nothing has changed:")
        .followed(by: reason.words)
    case .wrongOwner(let path, let owner, let user):
      Phrase(
        zh: "数据属于用户 \(Environment.user(owner))，当前用户是 \(Environment.user(user))，只能查看：\(path)",
        en: "the store belongs to user \(Environment.user(owner)) and you are user \(Environment.user(user)); "
          + "it can only be looked at: \(path)")
    case .newerFormat(let path, let needed, let known):
      Phrase(
        zh: "\(path) 由更新的版本写成（格式 \(needed)，本程序识得 \(known)）；请升级 showroom",
        en: "\(path) was written by a newer version (format \(needed), this one knows \(known)); upgrade showroom")
    case .badEdit(let path, let problem):
      Phrase(
        zh: "数据文件被手工改过，无法采用；请改正，或用 store check --repair 退回改动之前：\(path)（\(problem)）",
        en:
          "the file was edited by hand and cannot be taken in; mend it, or `showroom store check --repair` goes back to "
          + "before: \(path) (\(problem))")
    case .damaged(let path, let problem):
      Phrase(
        zh: "\(path) 已损坏（\(problem)），没有改动；请先备份 \(path) 和 \(path).d",
        en: "\(path) is damaged (\(problem)) and was left alone; first make a copy of it and of \(path).d")
    case .gone(let path):
      Phrase(
        zh: "数据文件夹不见了，请放回原处，放回之前不能操作：\(path) 和 \(path).d",
        en: "the store's folder is gone; bring it back to go on: \(path) and \(path).d")
    case .lost(let path, let numbers):
      Phrase(
        zh: "已保存的第 \(numbers.words) 笔不见了，请把原来的数据放回，放回之前不能操作；退出重开则以现有的为准：\(path).d",
        en: "kept acts are missing; bring them back, or leave and open again to go on without them: "
          + "\(numbers.words) in \(path).d")
    case .replaced(let path):
      Phrase(
        zh: "这里换成了另一套数据，请把原来的放回，放回之前不能操作：\(path)",
        en: "what lies here is of another store; bring back the one before: \(path)")
    case .occupied(let path):
      Phrase(
        zh: "\(path) 已经有数据了，没有改动；请用 --store 指定别处，或加 --replace 把现有的整个挪到一边",
        en:
          "\(path) is a store already and was left alone; name another place with --store, or --replace moves it aside")
    case .undecodable(let path, let sequence, let problem):
      Phrase(
        zh: "\(path) 的第 \(sequence) 笔记录看不懂（\(problem)）；可能由更新的版本写成，请升级 showroom",
        en: "\(path): record \(sequence) is not understood (\(problem)); a newer version may have written it, upgrade")
    case .unencodable(let problem):
      Phrase(zh: "这笔操作写不成记录：\(problem)", en: "this cannot be written down: \(problem)")
    case .tooLarge(let count, let limit):
      Phrase(
        zh: "这笔操作有 \(count) 字节，最多 \(limit) 字节；请分几次做",
        en: "this takes \(count) bytes, at most \(limit) can be kept at once; do it in parts")
    case .locked(let path, let holder):
      Phrase(
        zh: "\(path) 正被\(holder.map { " \($0) " } ?? "另一个程序")占用，没有保存；请稍后再试",
        en: "\(path) is in use by \(holder.map { "\($0)" } ?? "another program"), nothing was saved; try again")
    case .notSaved(let error):
      Phrase(zh: "没有保存：", en: "not saved:").followed(by: error.words)
    case .outcomeUnknown(let error):
      Phrase(zh: "不能确定是否已保存，请重新打开核对：", en: "it may or may not be saved; open again and look:")
        .followed(by: error.words)
    case .file(let error): error.words
    }
  }

  /// The same where “not saved” is said already.
  var cause: Phrase {
    if case .notSaved(let error) = self { error.words } else { words }
  }

  /// Whether acts that were kept are missing from the disk, so that what is on the screen is all there is of them.
  var isLoss: Bool {
    switch self {
    case .gone, .lost, .replaced: true
    default: false
    }
  }

  /// What the shell is told.
  var status: ExitStatus {
    if case .locked = self { return .locked }
    return .store
  }
}

extension ReadOnlyReason {
  /// Why nothing can be kept, for a banner or a message.
  var words: Phrase {
    switch self {
    case .asked:
      Phrase(zh: "以只读方式打开", en: "opened for reading only")
    case .notPermitted(let error): error.words
    case .foreignOwner(let path, let owner, _):
      Phrase(
        zh: "数据属于用户 \(Environment.user(owner))：\(path)",
        en: "the store belongs to user \(Environment.user(owner)): \(path)")
    case .newerFormat(let needed):
      Phrase(
        zh: "由更新的版本写成（需要格式 \(needed)），请升级 showroom",
        en: "a newer version wrote it (writing needs format \(needed)); upgrade showroom")
    case .damaged(let damages):
      Phrase(
        zh: "日志有 \(damages.count) 处损坏，修复前只读：" + damages.prefix(3).map(\.words.zh).joined(separator: "；"),
        en: "damaged in \(damages.count) places, reading only until mended: "
          + damages.prefix(3).map(\.words.en).joined(separator: "; "))
    case .failed(let error):
      Phrase(zh: "写入失败：", en: "writing failed:").followed(by: error.words)
    }
  }
}

extension Range<UInt64> {
  /// Numbers of acts: 17, or 17–19.
  var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)–\(upperBound - 1)" }

  /// The same as a noun in English: act 17, or acts 17–19.
  var acts: String { (count == 1 ? "act " : "acts ") + words }
}

extension Damage {
  /// Where, how much, and what it cost.
  var words: Phrase {
    let cost =
      lost.isEmpty
      ? Phrase(zh: "没有丢失记录", en: "no record lost")
      : Phrase(
        zh: "丢失第 \(lost.words) 笔", en: "\(lost.acts) lost")
    return Phrase(
      zh: "\(path) 第 \(offset) 字节起 \(count) 字节，\(cost.zh)",
      en: "\(path), \(count) bytes from \(offset), \(cost.en)")
  }
}
