extension Store {
  /// Reads everything at `path` from end to end without a lock and without changing anything.
  ///
  /// Every record is checked and held against the one before; what the records say is not decoded, save in the file and
  /// its previous version; with `replaying` given every act is, and the state that each journal begins with compared with
  /// what the acts before it add up to. Throws `newerFormat`, `notOurs`, `isDirectory` and `unreadable` as opening does.
  public static func check(
    at path: String, replaying initial: State? = nil, files: any FileOperations = SystemFiles()
  ) throws(StoreError) -> StoreCheck {
    let layout: StoreLayout
    do throws(FileError) {
      layout = StoreLayout(path: try files.resolve(path) ?? path)
    } catch {
      throw .unreadable(error)
    }
    var last = try checker(layout, files)
    // A writer may have been at work meanwhile: what is really damaged is so at a second look too.
    for _ in 0..<2 where !last.check.isWhole {
      let again = try checker(layout, files)
      if again.check == last.check { break }
      last = again
    }
    if let initial { try last.proveStates(initial) }
    return last.check
  }

  static func checker(_ layout: StoreLayout, _ files: any FileOperations) throws(StoreError) -> Checker {
    var checker = Checker(layout, files) { list in
      do {
        _ = try PropertyListCoder.decode(State.self, from: list)
        return nil
      } catch {
        return describe(error)
      }
    }
    try checker.run()
    return checker
  }
}
