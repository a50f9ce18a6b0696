/// Every stage, in the order of the documentation.
package let stageList: [any Stage.Type] = []
