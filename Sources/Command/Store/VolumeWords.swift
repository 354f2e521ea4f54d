import Journal
import Supervision

extension Volume {
  /// That the disk is nearly full, in whole MiB so that a banner stands still.
  var scarceWords: Phrase {
    let left =
      left >> 20 == 0 ? Phrase(zh: "不到 1", en: "less than 1") : Phrase(zh: " \(left >> 20)", en: "\(left >> 20)")
    return Phrase(
      zh: "磁盘快满了，只剩\(left.zh) MiB；请尽快腾出空间，否则操作将无法保存",
      en: "Disk nearly full, \(left.en) MiB left; make room soon, or nothing can be kept")
  }

  /// That the store lies on another machine.
  static var networkWords: Phrase {
    Phrase(
      zh: "数据放在网络磁盘上：断网或多台电脑同时使用时可能出错，建议放在本机磁盘",
      en:
        "the store lies on a network disk, which may fail it when the network does or two machines write; use a local one"
    )
  }
}
