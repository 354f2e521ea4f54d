import Journal
import Supervision

extension UsageError {
  /// What is wrong with a file that was named to be taken in, which `isNot` says where it is something else; nil where the
  /// error is about the store itself.
  init?(_ error: StoreError, in file: String, isNot: Phrase) {
    switch error {
    case .notOurs(file, _), .isDirectory(file):
      self.init(zh: "\(file) \(isNot.zh)", en: "\(file) \(isNot.en)")
    case .damaged(file, let problem):
      self.init(
        zh: "\(file) 已损坏，请换一份；数据没有改动（\(problem)）",
        en: "\(file) is damaged, take another; nothing has changed (\(problem))")
    case .unreadable(let failure) where failure.path == file:
      let reason = SystemReason(code: failure.code).words
      self.init(zh: "读不了 \(file)：\(reason.zh)", en: "cannot read \(file): \(reason.en)")
    default: return nil
    }
  }
}
