import ArgumentParser
import Journal
import Supervision

/// `showroom import --all FILE`: a store made of a property list that `export --all` wrote.
struct ImportWhole: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "A whole store from a property list of `export --all` or `store dump`.",
    shouldDisplay: false)
  @Flag(help: "A whole store.") var all = false
  @Flag(help: "Move a store that is there aside first, as a whole.") var replace = false
  @Argument(help: "The file to take in, a binary property list or XML.") var file: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard all, let file else {
      throw UsageError(
        zh: "请写明导入什么：staff、roster、tally 加文件名，或 --all 文件名",
        en: "say what to import: staff, roster or tally and a file, or --all and a file")
    }
    let list = try InputFile(path: file).propertyList()
    let (last, aside) = try take(list, from: file, at: desk)
    desk.say(Phrase(zh: "已导入 \(last) 笔操作到 \(desk.store.path)", en: "took \(last) acts in, to \(desk.store.path)"))
    if let aside {
      desk.say(
        Phrase(zh: "原来的数据整个挪到了 \(aside)", en: "the store that was there is now \(aside), as a whole"))
    }
  }

  private func take(_ list: PropertyList, from file: String, at desk: Desk) throws -> (last: UInt64, aside: String?) {
    do {
      return try desk.store.take(list, from: file, replacing: replace)
    } catch let error as StoreError {
      throw UsageError(
        error, in: file,
        isNot: Phrase(
          zh: "不是 export --all 写出的文件；store backup 的文件用 showroom store restore 恢复",
          en: "was not written by `export --all`; what `store backup` wrote goes back by `showroom store restore`"))
        ?? error
    }
  }
}
